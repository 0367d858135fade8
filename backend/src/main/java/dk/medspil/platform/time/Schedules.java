package dk.medspil.platform.time;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Housekeeping runs by the clock on the wall, unless {@code medspil.schedules} says no. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "medspil.schedules", matchIfMissing = true)
class Schedules {}
