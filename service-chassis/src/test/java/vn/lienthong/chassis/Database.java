package vn.lienthong.chassis;

import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lienthong.backing.BackingServices;
import vn.lienthong.backing.PostgresAddress;

/** A fresh database with the engine's tables, on the PostgreSQL that all tests share. */
public final class Database {
    private Database() {}

    public static Jdbi fresh() {
        BackingServices backing = BackingServices.shared();
        return at(backing.postgres(), backing.freshDatabase("chassis"));
    }

    /** A database of any server, with the engine's tables. */
    public static Jdbi at(PostgresAddress postgres, String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl(name));
        source.setUser(postgres.user());
        source.setPassword(postgres.password());
        Flyway.configure().dataSource(source).locations("db/chassis").load().migrate();
        return Jdbi.create(source).installPlugin(new PostgresPlugin());
    }
}
