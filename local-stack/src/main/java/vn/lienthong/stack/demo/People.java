package vn.lienthong.stack.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.chassis.security.Roles;
import vn.lienthong.stack.Stack;

/** Those who act in the story, each with a token of his own. */
final class People {
    private final Stack stack;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    People(Stack stack) {
        this.stack = stack;
    }

    Api citizenAtIntake() {
        return api(
                stack.endpoints().intake(),
                tokens.computeIfAbsent(Roles.CITIZEN, name -> stack.token(name, "citizen-1")));
    }

    Api officerAtIntake(String centre) {
        return api(stack.endpoints().intake(), of(Roles.RECEIVING_OFFICER, centre));
    }

    Api officerAtSatisfaction(String centre) {
        return api(stack.endpoints().satisfaction(), of(Roles.RECEIVING_OFFICER, centre));
    }

    Api handlerAtRouting(String agency) {
        return api(stack.endpoints().routing(), of(Roles.HANDLER, agency));
    }

    Api handlerAtIntake(String agency) {
        return api(stack.endpoints().intake(), of(Roles.HANDLER, agency));
    }

    Api handlerAtDeadline(String agency) {
        return api(stack.endpoints().deadline(), of(Roles.HANDLER, agency));
    }

    Api leaderAtDeadline(String agency) {
        return api(stack.endpoints().deadline(), of(Roles.LEADER, agency));
    }

    Api operatorAt(URI service) {
        return api(service, tokens.computeIfAbsent(Roles.OPERATOR, name -> stack.token(name, "operator-1")));
    }

    /** Somebody without a token. */
    Api anybodyAt(URI service) {
        return api(service, null);
    }

    private Api api(URI service, String token) {
        return new Api(client, service, token);
    }

    private String of(String role, String agency) {
        return tokens.computeIfAbsent(role + " " + agency, name -> stack.token(role, agency, role + "-of-" + agency));
    }
}
