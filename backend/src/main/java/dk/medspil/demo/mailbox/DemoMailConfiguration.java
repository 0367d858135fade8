package dk.medspil.demo.mailbox;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** In the demo, when no mail server is set, the product brings its own. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@Conditional(DemoMailConfiguration.NoMailServerIsSet.class)
class DemoMailConfiguration {

    @Bean(destroyMethod = "close")
    DemoMailServer demoMailServer(
            DemoMailbox mailbox, @Value("${medspil.demo.bad-domain:findes-ikke.example}") String badDomain) {
        return new DemoMailServer(mailbox, badDomain);
    }

    @Bean
    JavaMailSenderImpl demoMailSender(DemoMailServer server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        return sender;
    }

    static final class NoMailServerIsSet implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            String host = context.getEnvironment().getProperty("spring.mail.host");
            return host == null || host.isBlank();
        }
    }
}
