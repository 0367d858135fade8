package dk.medspil.casework;

import java.util.List;
import java.util.UUID;

/**
 * What is to be remembered in cases of a sort, in both languages, item by item.
 *
 * @param active whether it is offered
 */
public record ChecklistTemplate(
        UUID id,
        String nameDa,
        String nameEn,
        List<String> itemsDa,
        List<String> itemsEn,
        boolean active,
        int version) {}
