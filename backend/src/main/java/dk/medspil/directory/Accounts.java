package dk.medspil.directory;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, UUID> {

    Optional<Account> findById(UUID personId);

    Optional<Account> findByUsernameIgnoreCase(String username);

    boolean existsByUsernameIgnoreCase(String username);

    long count();

    Account saveAndFlush(Account account);
}
