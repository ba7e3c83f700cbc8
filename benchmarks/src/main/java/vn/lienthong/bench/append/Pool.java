package vn.lienthong.bench.append;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import vn.lienthong.bench.stack.OwnCluster;

/** Connections as a service has them. */
final class Pool {
    private Pool() {}

    static AgroalDataSource of(OwnCluster cluster, String database, int size) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(size)
                        .initialSize(size)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(cluster.url(database))
                                .initialSql("set enable_seqscan = off; set plan_cache_mode = force_generic_plan")
                                .principal(new NamePrincipal(cluster.user()))
                                .credential(new SimplePassword(cluster.password())))));
    }
}
