package vn.lienthong.backing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;

/** The Docker engine that Testcontainers finds, if there is one. */
final class DockerEngine {
    private static final int PULL_LIMIT_MINUTES = 5;

    private DockerEngine() {}

    /** Fails with the reason unless an engine answers. */
    static void require() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new ServerNotRunning("no Docker engine answers");
        }
    }

    /** Pulls the image where it is missing. */
    static void requireImage(String image) {
        DockerClient client = DockerClientFactory.lazyClient();
        try {
            client.inspectImageCmd(image).exec();
        } catch (NotFoundException _) {
            pull(client, image);
        }
    }

    private static void pull(DockerClient client, String image) {
        try {
            boolean inTime = client.pullImageCmd(image)
                    .exec(new ResultCallback.Adapter<PullResponseItem>())
                    .awaitCompletion(PULL_LIMIT_MINUTES, TimeUnit.MINUTES);
            if (!inTime) {
                throw new ServerNotRunning(
                        "image %s is not there after %d minutes".formatted(image, PULL_LIMIT_MINUTES));
            }
        } catch (DockerException e) {
            throw new ServerNotRunning("image %s is missing and cannot be pulled".formatted(image), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerNotRunning("Interrupted while pulling " + image, e);
        }
    }
}
