package dk.medspil.directory;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, UUID> {

    Optional<Person> findById(UUID id);

    Person saveAndFlush(Person person);
}
