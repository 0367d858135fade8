package dk.medspil.platform.time;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock that everyone injects as {@link Clock}. With {@code medspil.demo.clock=true} it is an
 * {@link OffsetClock}, which can be moved.
 */
@Configuration(proxyBeanMethods = false)
class OfficeClock {

    @Bean
    @ConditionalOnProperty(name = "medspil.demo.clock", havingValue = "true")
    OffsetClock movableClock() {
        return new OffsetClock(Clock.systemUTC());
    }

    @Bean
    @ConditionalOnProperty(name = "medspil.demo.clock", havingValue = "false", matchIfMissing = true)
    Clock clock() {
        return Clock.systemUTC();
    }
}
