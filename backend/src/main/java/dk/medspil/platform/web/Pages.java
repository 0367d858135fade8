package dk.medspil.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * The two pages of the front end and what they load. The public page serves citizens, the work page everyone who signs
 * in; the browser's router knows the rest of the address. Hashed assets never change; the pages are asked for each time.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    static final List<String> PUBLIC =
            List.of("/", "/request", "/case", "/answer", "/sign-up", "/sign-up/{number}", "/accessibility");

    /** Up to four parts without a dot: no file and no call of the API. */
    static final List<String> WORK = List.of(
            "/{a:(?!api$|assets$|actuator$|engine-rest$|camunda$)[^.]*}",
            "/{a:(?!api$|assets$|actuator$|engine-rest$|camunda$)[^.]+}/{b:[^.]*}",
            "/{a:(?!api$|assets$|actuator$|engine-rest$|camunda$)[^.]+}/{b:[^.]+}/{c:[^.]*}",
            "/{a:(?!api$|assets$|actuator$|engine-rest$|camunda$)[^.]+}/{b:[^.]+}/{c:[^.]+}/{d:[^.]*}");

    private static final String PACKED = "classpath:/META-INF/resources/";

    private final boolean demo;

    Pages(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        PUBLIC.forEach(path -> pages.addViewController(path).setViewName("forward:/public.html"));
        WORK.forEach(path -> pages.addViewController(path).setViewName("forward:/work.html"));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/assets/**")
                .addResourceLocations(PACKED + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        if (demo) {
            resources
                    .addResourceHandler("/public.html", "/work.html")
                    .addResourceLocations(PACKED)
                    .setCacheControl(CacheControl.noCache())
                    .resourceChain(true)
                    .addTransformer((request, page, chain) -> marked(chain.transform(request, page)));
        }
        resources
                .addResourceHandler("/**")
                .addResourceLocations(PACKED)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }

    /** The page knows before it is drawn that it is the demo's, and keeps the place of the demo's bar. */
    private static Resource marked(Resource page) throws IOException {
        String html = page.getContentAsString(StandardCharsets.UTF_8).replaceFirst("<html ", "<html data-demo ");
        return new TransformedResource(page, html.getBytes(StandardCharsets.UTF_8));
    }
}
