package vn.lienthong.bench.load;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** A request, made ready. */
public final class Call {
    private final RequestOptions options;
    private final Buffer body;

    private Call(HttpMethod method, URI service, String path, Buffer body) {
        this.options = new RequestOptions()
                .setMethod(method)
                .setHost(service.getHost())
                .setPort(service.getPort())
                .setURI(path)
                .setHeaders(MultiMap.caseInsensitiveMultiMap());
        this.body = body;
    }

    public static Call get(URI service, String path) {
        return new Call(HttpMethod.GET, service, path, null);
    }

    public static Call post(URI service, String path, Buffer json) {
        return new Call(HttpMethod.POST, service, path, json).with("Content-Type", "application/json");
    }

    public Call with(String header, String value) {
        options.getHeaders().add(header, value);
        return this;
    }

    public Call as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    RequestOptions options() {
        return options;
    }

    Buffer body() {
        return body;
    }

    @Override
    public String toString() {
        return options.getMethod() + " " + options.getURI().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*");
    }
}
