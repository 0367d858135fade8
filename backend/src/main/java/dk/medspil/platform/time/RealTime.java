package dk.medspil.platform.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Real time, for what must not follow the demo's clock when it is moved: sessions, throttles, leases. It is given only
 * to those who ask for it as {@code @Qualifier("wallClock")}; everyone else gets the office's clock.
 */
@Configuration(proxyBeanMethods = false)
class RealTime {

    @Bean(defaultCandidate = false)
    Clock wallClock() {
        return Clock.systemUTC();
    }
}
