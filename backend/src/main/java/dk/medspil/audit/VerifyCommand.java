package dk.medspil.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** {@code java -jar medspil.jar --medspil.audit.verify=true}: verifies the audit, says so, and ends; 1 if unsound. */
@Component
@ConditionalOnProperty("medspil.audit.verify")
class VerifyCommand implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyCommand.class);

    private final AuditVerifier verifier;
    private final ApplicationContext context;

    VerifyCommand(AuditVerifier verifier, ApplicationContext context) {
        this.verifier = verifier;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int code = verify();
        System.exit(SpringApplication.exit(context, () -> code));
    }

    /** 0 if every seal fits, else 1. */
    int verify() {
        AuditVerifier.Finding finding = verifier.verify();
        LOG.info("Audit: {} seals, broken {}, unsealed {}", finding.seals(), finding.broken(), finding.unsealed());
        return finding.isSound() ? 0 : 1;
    }
}
