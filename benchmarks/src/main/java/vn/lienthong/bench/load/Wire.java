package vn.lienthong.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;

/** Sends requests over kept-alive connections from one event loop, which is cheap: it shares the machine. */
public final class Wire implements AutoCloseable {
    private static final int CONNECTIONS_TO_EACH = 512;

    private final Vertx vertx;
    private final Context context;
    private final HttpClient client;

    public Wire() {
        vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
        context = vertx.getOrCreateContext();
        client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setKeepAliveTimeout(0)
                        .setDecompressionSupported(false)
                        .setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_TO_EACH));
    }

    /** Where loads run. */
    public Context context() {
        return context;
    }

    /** The answer, whatever it says. */
    public Future<Answer> ask(Call call) {
        return client.request(call.options())
                .compose(request -> send(request, call))
                .compose(response -> response.body().map(body -> new Answer(response.statusCode(), body)));
    }

    /** The answer; fails with a {@link Refusal} where it says no. */
    public Future<Answer> send(Call call) {
        return ask(call)
                .compose(answer -> answer.isRefusal()
                        ? Future.failedFuture(new Refusal(call, answer))
                        : Future.succeededFuture(answer));
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, Call call) {
        return call.body() == null ? request.send() : request.send(call.body());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
