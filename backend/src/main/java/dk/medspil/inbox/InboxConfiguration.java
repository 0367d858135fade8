package dk.medspil.inbox;

import dk.medspil.inbox.mime.MailParser;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxSettings.class)
class InboxConfiguration {

    @Bean
    @Lazy
    MailParser mailParser(InboxSettings settings) {
        return new MailParser(settings.limits());
    }
}
