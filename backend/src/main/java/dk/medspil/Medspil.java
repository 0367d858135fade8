package dk.medspil;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the product: one application, one database. */
@Modulithic(systemName = "Medspil", sharedModules = "platform")
@SpringBootApplication
public class Medspil {

    public static void main(String[] args) {
        SpringApplication.run(Medspil.class, args);
    }
}
