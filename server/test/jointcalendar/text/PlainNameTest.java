package jointcalendar.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainNameTest {
    @Test
    void takesNamesAsPeopleAndOrganisationsHaveThem() {
        for (String name : List.of(
                "Jane Doe",
                "O'Neil-Smith",
                "Әйгерім Қасымқызы",
                "Жанна д’Арк",
                "José Ñuñez",
                "UN Women",
                "МВД РК",
                "IOM Астана",
                "Генеральная прокуратура (ГП)",
                "李小龍",
                "Zoë 2nd",
                "")) {
            assertEquals(Optional.empty(), PlainName.fault(name), name);
        }
    }

    @Test
    void refusesAWordOfTwoAlphabets() {
        for (String name : List.of("I\u041eM", "P\u0430ypal", "Jane D\u043ee", "\u0410nna", "\u039fSCE")) {
            assertEquals(Optional.of(PlainName.Fault.MIXED_SCRIPTS), PlainName.fault(name), name);
        }
    }

    @Test
    void refusesWhatCannotBeSeen() {
        for (String name : List.of(
                "IO\u200bM", "\u202eMOI", "IOM\u0000", "I\u00adOM", "IOM\ufeff", "\ue000", "a\u2028b", "x\u2066y")) {
            assertEquals(Optional.of(PlainName.Fault.HIDDEN_CHARACTERS), PlainName.fault(name), name);
        }
    }

    @Test
    void seesWhatLooksAlike() {
        assertTrue(PlainName.lookAlike("IOM", "\u0406\u041e\u041c"));
        assertTrue(PlainName.lookAlike("OSCE", "osce"));
        assertTrue(PlainName.lookAlike("OSCE", "0SCE"));
        assertFalse(PlainName.lookAlike("UNDP", "UNODC"));
        assertFalse(PlainName.lookAlike("IOM", "МОМ"));
    }
}
