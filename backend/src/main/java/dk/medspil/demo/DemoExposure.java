package dk.medspil.demo;

import java.net.InetAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whether the demo may be reached from other machines: only with {@code MEDSPIL_DEMO_EXPOSED=yes}. Else it listens on
 * loopback, whatever {@code server.address} says, because its passwords are known to everybody.
 */
@Component
@Profile("demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoExposure implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final boolean exposed;

    DemoExposure(@Value("${MEDSPIL_DEMO_EXPOSED:no}") String exposed) {
        this.exposed = exposed.equals("yes");
    }

    boolean isExposed() {
        return exposed;
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        if (!exposed) {
            server.setAddress(InetAddress.getLoopbackAddress());
        }
    }
}
