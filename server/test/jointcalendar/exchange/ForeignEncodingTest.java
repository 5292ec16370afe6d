package jointcalendar.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ForeignEncodingTest {
    @Test
    void aFileInAnotherEncodingIsToldWhatToSaveItAs() throws IOException {
        byte[] bytes = "reference,title\nA-1,Обучение\n".getBytes(Charset.forName("windows-1251"));
        ActivityFile file = ActivityFile.read(
                new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder()));
        assertEquals(1, file.problems().size());
        assertTrue(file.problems().get(0).reason().contains("CSV UTF-8"));
    }
}
