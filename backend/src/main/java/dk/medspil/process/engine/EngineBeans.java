package dk.medspil.process.engine;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The allow-list of what expressions may name: the beans that bear {@link EngineBean}. Each is fetched when first used,
 * since they need the engine themselves.
 */
final class EngineBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;
    private final Set<String> names;

    EngineBeans(ListableBeanFactory beans) {
        this.beans = beans;
        this.names = Arrays.stream(beans.getBeanNamesForAnnotation(EngineBean.class))
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> names() {
        return names;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String && names.contains(name);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String text && names.contains(text) ? beans.getBean(text) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<Object, Object>> iterator() {
                return names.stream()
                        .map(name -> Map.<Object, Object>entry(name, beans.getBean(name)))
                        .iterator();
            }

            @Override
            public int size() {
                return names.size();
            }
        };
    }
}
