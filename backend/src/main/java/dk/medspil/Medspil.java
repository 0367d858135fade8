package dk.medspil;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/** Starts the product: one application, one database. */
@Modulithic(systemName = "Medspil", sharedModules = "platform")
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Medspil {

    public static void main(String[] args) {
        SpringApplication.run(Medspil.class, args);
    }
}
