package dk.medspil;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** For each operation of the contract a body with something of the right form in every field that has to be there. */
final class SampleBodies {

    private static final String COMPONENT = "#/components/schemas/";

    private final JsonNode schemas;
    private final JsonMapper json;

    SampleBodies(JsonNode contract, JsonMapper json) {
        this.schemas = contract.path("components").path("schemas");
        this.json = json;
    }

    String of(JsonNode operation) {
        JsonNode schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return json.writeValueAsString(schema.isMissingNode() ? Map.of() : value(schema));
    }

    private Object value(JsonNode given) {
        JsonNode schema = resolved(given);
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asString();
        }
        return switch (schema.path("type").asString("object")) {
            case "string" -> text(schema.path("format").asString(""));
            case "integer", "number" -> 1;
            case "boolean" -> true;
            case "array" -> List.of();
            default -> fields(schema);
        };
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolved(schemas.path(reference.substring(COMPONENT.length())));
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "5a1d0000-0000-4000-8000-00000000beef";
            case "date" -> "2010-03-01";
            case "date-time" -> "2010-03-01T09:00:00Z";
            default -> "et ord";
        };
    }

    private Map<String, Object> fields(JsonNode schema) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        Map<String, Object> fields = new LinkedHashMap<>();
        required.forEach(
                name -> fields.put(name, value(schema.path("properties").path(name))));
        return fields;
    }
}
