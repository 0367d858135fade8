package dk.medspil.platform.web;

import dk.medspil.platform.access.Anyone;
import dk.medspil.platform.access.Requires;
import dk.medspil.platform.access.SignedIn;
import dk.medspil.platform.problem.FieldError;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Writes the contract from the controllers, when its test asks for it; the product itself has no such page. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("springdoc.api-docs.enabled")
class Contract {

    private static final String PROBLEM = "Problem";

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    OpenAPI medspilContract() {
        return new OpenAPI()
                .servers(List.of(new Server().url("/").description("wherever the product runs")))
                .info(new Info()
                        .title("Medspil")
                        .version("1")
                        .description(
                                "The requisition system of a municipal advisory unit. Instants are ISO 8601 in UTC,"
                                        + " days are local days in Copenhagen, absent fields are left out. A mutating call"
                                        + " needs the header X-XSRF-TOKEN with the value of the cookie XSRF-TOKEN.")
                        .license(new License().name("MPL-2.0")))
                .components(new Components()
                        .addSchemas(PROBLEM, problem())
                        .addSchemas(FieldError.class.getSimpleName(), fieldError()));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457: why it was refused, in the caller's language")
                .addProperty("type", new StringSchema().description("stable: /problems/<slug>"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new ArraySchema().items(new Schema<>().$ref(FieldError.class.getSimpleName())))
                .required(List.of("type", "title", "status"));
    }

    private static Schema<?> fieldError() {
        return new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema())
                .required(List.of("field", "code", "message"));
    }

    /** Every call can be refused, and says whom it admits. */
    @Bean
    OperationCustomizer refusals() {
        return (operation, method) -> {
            operation
                    .getResponses()
                    .addApiResponse(
                            "default",
                            new ApiResponse()
                                    .description("Refused")
                                    .content(new Content()
                                            .addMediaType(
                                                    "application/problem+json",
                                                    new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
            admission(method).ifPresent(admitted -> operation.addExtension("x-admits", admitted));
            operation.setTags(List.of(room(method)));
            return operation;
        };
    }

    /** The module whose controller it is: the client is cut into rooms like the house. */
    private static String room(HandlerMethod method) {
        return method.getBeanType().getPackageName().split("\\.")[2];
    }

    private static Optional<String> admission(HandlerMethod method) {
        return on(method, Requires.class)
                .map(requires -> requires.right() + " " + requires.kind())
                .or(() -> on(method, SignedIn.class).map(any -> "signed in"))
                .or(() -> on(method, Anyone.class).map(any -> "anyone"));
    }

    private static <A extends Annotation> Optional<A> on(HandlerMethod method, Class<A> type) {
        A found = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        return Optional.ofNullable(
                found != null ? found : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type));
    }

    /** No schema of the contract hides another. */
    @Bean
    OpenApiCustomizer wholeContract(RecordSchemas records) {
        return contract -> {
            if (!records.clashes().isEmpty()) {
                throw new IllegalStateException("records of one name: " + records.clashes());
            }
        };
    }
}
