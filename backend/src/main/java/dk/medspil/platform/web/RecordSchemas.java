package dk.medspil.platform.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells the contract what the records already say: a component is required unless it is {@code @Nullable}, and absent
 * rather than null. Two different records of one name would become one schema, so that is an error.
 */
class RecordSchemas implements ModelConverter {

    private final Map<String, Class<?>> owners = new ConcurrentHashMap<>();
    private final Set<String> clashes = ConcurrentHashMap.newKeySet();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) {
            complete(raw, schema, context);
        }
        return schema;
    }

    /** Names that two records of different shape share. */
    Set<String> clashes() {
        return clashes;
    }

    private static List<String> shape(Class<?> raw) {
        return Arrays.stream(raw.getRecordComponents())
                .map(component -> component.getAnnotatedType() + " " + component.getName())
                .toList();
    }

    private void complete(Class<?> raw, Schema<?> schema, ModelConverterContext context) {
        Schema<?> model = schema;
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            Class<?> owner = owners.putIfAbsent(name, raw);
            if (owner != null && owner != raw && !shape(owner).equals(shape(raw))) {
                clashes.add(name + ": " + owner.getName() + " and " + raw.getName());
            }
            model = context.getDefinedModels().get(name);
        }
        if (model == null || model.getProperties() == null) {
            return;
        }
        for (RecordComponent component : raw.getRecordComponents()) {
            boolean present = model.getProperties().containsKey(component.getName());
            if (present && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.addRequiredItem(component.getName());
            }
        }
    }
}
