package vn.lienthong.catalog.search;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.lienthong.catalog.search.SearchTables.State;
import vn.lienthong.catalog.search.index.LifeEvent;
import vn.lienthong.catalog.search.index.SearchIndex;
import vn.lienthong.catalog.search.index.Synonyms;
import vn.lienthong.chassis.projection.Projector;

/**
 * The index of what the view has taken. Every question looks whether the view has moved on, which it does rarely; then
 * what has changed, and only that, is read by the first who asks.
 */
@ApplicationScoped
class CurrentIndex implements Supplier<SearchIndex> {
    private final Jdbi jdbi;
    private final AtomicReference<Look> last = new AtomicReference<>();

    CurrentIndex(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Produces
    @Singleton
    static Projector projector() {
        return SearchTables.projector();
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name(SearchTables.VIEW).start(this::prepare);
    }

    /** So that who asks first need not wait for all of it to be read. */
    private void prepare() {
        try {
            get();
        } catch (RuntimeException e) {
            Log.debugf("Nothing to be searched yet cause=%s", e.getMessage());
        }
    }

    @Override
    public SearchIndex get() {
        Look look = last.get();
        boolean isCurrent =
                look != null && look.state().equals(jdbi.<State, RuntimeException>withHandle(SearchTables::state));
        return isCurrent ? look.index() : lookAgain();
    }

    private synchronized SearchIndex lookAgain() {
        Look look = jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, this::look);
        last.set(look);
        return look.index();
    }

    private Look look(Handle handle) {
        State state = SearchTables.state(handle);
        Look before = last.get();
        if (before != null && before.state().equals(state)) {
            return before;
        }
        List<LifeEvent> lifeEvents = SearchTables.lifeEvents(handle);
        List<Synonyms> synonyms = SearchTables.synonyms(handle);
        boolean goesOn = before != null
                && before.state().tables() == state.tables()
                && before.lifeEvents().equals(lifeEvents)
                && before.synonyms().equals(synonyms);
        SearchIndex index = goesOn ? before.index() : SearchIndex.of(lifeEvents, synonyms);
        return new Look(state, lifeEvents, synonyms, index.with(SearchTables.news(handle, index)));
    }

    /** @param state of the tables when they were read */
    private record Look(State state, List<LifeEvent> lifeEvents, List<Synonyms> synonyms, SearchIndex index) {}
}
