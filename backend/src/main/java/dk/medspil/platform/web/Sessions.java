package dk.medspil.platform.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions are rows in the database, so that a restart signs nobody out and any node serves anyone. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class Sessions {

    @Bean
    CookieSerializer sessionCookie(@Value("${medspil.session.cookie-secure}") boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("MEDSPIL");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionLength(
            @Value("${medspil.session.hours}") int hours) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(Duration.ofHours(hours));
    }
}
