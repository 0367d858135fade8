package dk.medspil.platform.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * The two pages of the front end and what they load. The public page serves citizens, the work page everyone who signs
 * in; the browser's router knows the rest of the address. Hashed assets never change; the pages are asked for each time.
 */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    static final List<String> PUBLIC = List.of("/", "/request", "/case", "/answer", "/accessibility");

    /** Up to four parts without a dot: no file and no call of the API. */
    static final List<String> WORK = List.of(
            "/{a:(?!api$|assets$|actuator$|engine-rest$|camunda$)[^.]*}",
            "/{a:(?!api$|assets$|actuator$|engine-rest$|camunda$)[^.]+}/{b:[^.]*}",
            "/{a:(?!api$|assets$|actuator$|engine-rest$|camunda$)[^.]+}/{b:[^.]+}/{c:[^.]*}",
            "/{a:(?!api$|assets$|actuator$|engine-rest$|camunda$)[^.]+}/{b:[^.]+}/{c:[^.]+}/{d:[^.]*}");

    private static final String PACKED = "classpath:/META-INF/resources/";

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
        resources
                .addResourceHandler("/**")
                .addResourceLocations(PACKED)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }
}
