package dev.authscope.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CookieDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Wed, 09 Jun 2027 10:18:14 GMT | 2027-06-09T10:18:14Z",
            "Wed, 09 Jun 2027 10:18:14 +0900 | 2027-06-09T10:18:14Z",
            "Friday, 17-May-03 18:45:00 GMT | 2003-05-17T18:45:00Z",
            "10:18:14 June 9th 2027 | 2027-06-09T10:18:14Z",
            "1 Jan 69 0:0:0 | 2069-01-01T00:00:00Z",
            "1 Jan 70 00:00:00 | 1970-01-01T00:00:00Z",
            "1 Jan 99 00:00:00 | 1999-01-01T00:00:00Z",
            "09 Jun 027 00:00:00 | 2027-06-09T00:00:00Z",
            "Jun 9 2027 10:18:14 | 2027-06-09T10:18:14Z",
            "Wed Jun 09 10:18:14 2027 | 2027-06-09T10:18:14Z",
            "09 jUNeteenth 2027 10:18:14pm | 2027-06-09T10:18:14Z",
            "9.Jun,2027/10:18:14 | 2027-06-09T10:18:14Z",
            "\"Wed, 09 Jun 2027 10:18:14 GMT\" | 2027-06-09T10:18:14Z",
            "29 Feb 2028 23:59:59 | 2028-02-29T23:59:59Z",
            "01 Jan 1601 00:00:00 | 1601-01-01T00:00:00Z",
            "31 Dec 9999 23:59:59 | 9999-12-31T23:59:59Z",
            "9 10:18:14 Jun 2027 11:11:11 | 2027-06-09T10:18:14Z",
            "9 8 Jun 2027 10:18:14 | 2027-06-09T10:18:14Z",
            "9 08 Jun 2027 10:18:14 | 2008-06-09T10:18:14Z" })
    void tokensAreTakenOneByOneWhateverTheFormat(String text, String expected) {
        assertThat(CookieDate.parse(text)).contains(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2027-06-09T10:18:14Z", "09 Jun 2027 10:18", "30 Feb 2027 00:00:00",
            "31 Apr 2027 00:00:00", "29 Feb 2027 00:00:00", "09 Jun 2027 24:00:00", "09 Jun 2027 00:60:00",
            "09 Jun 2027 00:00:60", "09 Jun 1600 00:00:00", "00 Jun 2027 00:00:00", "32 Jun 2027 00:00:00",
            "09 Ju 2027 00:00:00", "09 Jun 20270 00:00:00", "09 Jun 2 00:00:00", "Jun 2027 00:00:00",
            "09 06 2027 00:00:00", "009 Jun 2027", "09 Jun 2027 100:00:00", "soon" })
    void aDateWithAPartMissingOrOutOfRangeIsNone(String text) {
        assertThat(CookieDate.parse(text)).isEmpty();
    }

    @Test
    void anOctetAboveAsciiIsPartOfAToken() {
        assertThat(CookieDate.parse("09\u00e9 Jun\u00e9 2027\u00ff 10:18:14\u00ff")).contains(
                Instant.parse("2027-06-09T10:18:14Z"));
    }
}
