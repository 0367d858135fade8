package dk.medspil.directory.web;

import dk.medspil.directory.AreaDesk;
import dk.medspil.directory.AreaFile;
import dk.medspil.directory.AreaId;
import dk.medspil.directory.UnitDesk;
import dk.medspil.directory.UnitFile;
import dk.medspil.directory.UnitId;
import dk.medspil.platform.access.Caller;
import dk.medspil.platform.access.RecordKind;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Units and areas. */
@RestController
@RequestMapping("/api/admin")
@Requires(right = Right.CHANGE, kind = RecordKind.DIRECTORY)
class PlacesController {

    private final UnitDesk units;
    private final AreaDesk areas;

    PlacesController(UnitDesk units, AreaDesk areas) {
        this.units = units;
        this.areas = areas;
    }

    record NewUnit(
            @NotBlank @Size(max = 200) String name,
            @Nullable UUID parentId) {}

    record UnitChange(
            int version,
            @NotBlank @Size(max = 200) String name,
            @Nullable UUID parentId,
            boolean active,
            @NotBlank @Size(max = 500) String reason) {}

    record NewArea(
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{2,40}") String code,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 100) String district,
            @Min(0) @Max(10_000) int position) {}

    record AreaChange(
            int version,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 100) String district,
            @Min(0) @Max(10_000) int position,
            boolean active,
            @NotBlank @Size(max = 500) String reason) {}

    @GetMapping("/units")
    List<UnitFile> listUnits() {
        return units.list();
    }

    @PostMapping("/units")
    @ResponseStatus(HttpStatus.CREATED)
    UnitFile addUnit(@Valid @RequestBody NewUnit form) {
        return units.add(form.name(), unit(form.parentId()), by());
    }

    @PutMapping("/units/{id}")
    UnitFile changeUnit(@PathVariable UUID id, @Valid @RequestBody UnitChange form) {
        UnitFile wanted =
                new UnitFile(new UnitId(id), form.name(), unit(form.parentId()), form.active(), form.version());
        return units.change(wanted, form.reason(), by());
    }

    @GetMapping("/areas")
    List<AreaFile> listAllAreas() {
        return areas.list();
    }

    @PostMapping("/areas")
    @ResponseStatus(HttpStatus.CREATED)
    AreaFile addArea(@Valid @RequestBody NewArea form) {
        return areas.add(form.code(), form.name(), blankToNull(form.district()), form.position(), by());
    }

    @PutMapping("/areas/{id}")
    AreaFile changeArea(@PathVariable UUID id, @Valid @RequestBody AreaChange form) {
        return areas.change(
                new AreaId(id),
                form.version(),
                form.name(),
                blankToNull(form.district()),
                form.position(),
                form.active(),
                form.reason(),
                by());
    }

    private static @Nullable UnitId unit(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static UUID by() {
        return Caller.current().requirePersonId();
    }
}
