package dk.medspil.platform.database;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * Every transaction of the house is the one manager's, and a desk or service begins it. So the interceptor needs no bean
 * factory, in which it would look for a qualifier of each class at each call, and repositories have no transactions of
 * their own. Each repository is made, and its queries parsed, when it is first asked, for a start asks few; a test makes
 * them all.
 */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(
        basePackages = "dk.medspil",
        bootstrapMode = BootstrapMode.LAZY,
        enableDefaultTransactions = false)
class OneTransactionManager {

    OneTransactionManager(TransactionInterceptor interceptor, PlatformTransactionManager manager) {
        interceptor.setTransactionManager(manager);
        interceptor.setBeanFactory(null);
    }
}
