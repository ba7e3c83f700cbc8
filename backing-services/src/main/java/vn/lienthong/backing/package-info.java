/**
 * A real PostgreSQL and a real Kafka, for the tests of every module and for the whole suite on one laptop.
 *
 * <p>Tests take {@link vn.lienthong.backing.BackingServices#shared()}. The system property lienthong.backing says where
 * from: {@code auto} (containers where a Docker engine runs them, else the embedded binaries), {@code testcontainers}
 * or {@code embedded}. Testcontainers itself needs two helper images; where they cannot be pulled, the environment
 * variables TESTCONTAINERS_RYUK_DISABLED=true and, for a JVM that itself runs in a container,
 * TESTCONTAINERS_HOST_OVERRIDE=(the Docker host) do without them.
 *
 * <p>Embedded servers bind to the loopback address only. Their programs are unpacked once per user, to ~/.cache or, for
 * root, to /var/cache; the system property lienthong.cache names another folder.
 */
package vn.lienthong.backing;
