# One image for each service: docker build -f docker/service.Dockerfile --build-arg SERVICE=intake-service .
FROM eclipse-temurin:25-jre
ARG SERVICE
RUN useradd --system --uid 1001 lienthong
WORKDIR /app
COPY ${SERVICE}/target/quarkus-app/lib/ lib/
COPY ${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY ${SERVICE}/target/quarkus-app/app/ app/
COPY ${SERVICE}/target/quarkus-app/quarkus-run.jar .
USER 1001
EXPOSE 8080
ENV JAVA_OPTS="-Xmx256m -XX:+UseSerialGC"
# A long start period costs nothing where the start is quick, and compose --wait gives up on what is unhealthy.
HEALTHCHECK --interval=5s --timeout=3s --start-period=3m CMD ["/bin/bash", "-c", "exec 3<>/dev/tcp/localhost/8080 && printf 'GET /q/health/live HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '200 OK' <&3"]
ENTRYPOINT ["/bin/sh", "-c", "exec java $JAVA_OPTS -jar quarkus-run.jar"]
