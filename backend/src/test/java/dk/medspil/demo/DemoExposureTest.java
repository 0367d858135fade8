package dk.medspil.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class DemoExposureTest {

    private static final InetAddress EVERYWHERE = everywhere();

    private static InetAddress everywhere() {
        try {
            return InetAddress.getByName("0.0.0.0");
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "", "YES", "true", "1", " yes"})
    void theDemoListensOnLoopbackWhateverElseIsSet(String exposed) {
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
        server.setAddress(EVERYWHERE);

        new DemoExposure(exposed).customize(server);

        assertThat(server.getAddress()).isEqualTo(InetAddress.getLoopbackAddress());
    }

    @Test
    void onlyTheWordYesLetsItListenElsewhere() {
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
        server.setAddress(EVERYWHERE);

        new DemoExposure("yes").customize(server);

        assertThat(server.getAddress()).isEqualTo(EVERYWHERE);
    }
}
