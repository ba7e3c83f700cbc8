package vn.lienthong.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the figures were measured on. */
public record Machine(int cores, double memoryGigabytes, String processor, String kernel) {
    private static final double KILOBYTES_A_GIGABYTE = 1024.0 * 1024;

    public static Machine here() {
        double memory =
                Double.parseDouble(value("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / KILOBYTES_A_GIGABYTE;
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                memory,
                value("/proc/cpuinfo", "model name"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    /** For the head of a report. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("cores", cores);
        facts.put("memoryGb", Math.round(memoryGigabytes * 10) / 10.0);
        facts.put("processor", processor);
        facts.put("kernel", kernel);
        return facts;
    }

    private static String value(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0");
        } catch (IOException _) {
            return "0";
        }
    }
}
