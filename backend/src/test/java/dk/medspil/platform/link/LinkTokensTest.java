package dk.medspil.platform.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LinkTokensTest {

    private static final UUID CASE_LINK = UUID.fromString("6f1d1a0e-6c1c-4d65-9a2e-0d1f5a7b3c42");

    private final LinkTokens tokens = new LinkTokens(key("the key of this office, 32 bytes."));

    @Test
    void aTokenSaysWhatItWasMadeFor() {
        String token = tokens.token(LinkPurpose.CASE, CASE_LINK, 3);

        assertThat(tokens.read(LinkPurpose.CASE, token)).contains(new LinkClaim(CASE_LINK, 3));
        assertThat(token).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void aTokenCanBeMadeAgainAfterARestart() {
        LinkTokens afterRestart = new LinkTokens(key("the key of this office, 32 bytes."));

        assertThat(afterRestart.token(LinkPurpose.CASE, CASE_LINK, 3))
                .isEqualTo(tokens.token(LinkPurpose.CASE, CASE_LINK, 3));
    }

    @Test
    void aDumpIsUselessWithoutTheKey() {
        LinkTokens thief = new LinkTokens(key("a key that the thief has made up!"));

        String forged = thief.token(LinkPurpose.CASE, CASE_LINK, 3);

        assertThat(tokens.read(LinkPurpose.CASE, forged)).isEmpty();
    }

    @Test
    void aTokenForOnePurposeIsWorthlessForAnother() {
        String token = tokens.token(LinkPurpose.DRAFT, CASE_LINK, 1);

        assertThat(tokens.read(LinkPurpose.CASE, token)).isEmpty();
        assertThat(tokens.read(LinkPurpose.ANSWER, token)).isEmpty();
    }

    @Test
    void anotherGenerationIsAnotherToken() {
        assertThat(tokens.token(LinkPurpose.CASE, CASE_LINK, 1))
                .isNotEqualTo(tokens.token(LinkPurpose.CASE, CASE_LINK, 2));
    }

    @Test
    void everyChangedByteIsNoticed() {
        byte[] genuine = Base64.getUrlDecoder().decode(tokens.token(LinkPurpose.CASE, CASE_LINK, 1));

        for (int place = 0; place < genuine.length; place++) {
            byte[] tampered = genuine.clone();
            tampered[place] ^= 1;
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(tampered);
            assertThat(tokens.read(LinkPurpose.CASE, token)).as("byte " + place).isEmpty();
        }
    }

    @Test
    void nonsenseIsNoToken() {
        assertThat(tokens.read(LinkPurpose.CASE, "")).isEmpty();
        assertThat(tokens.read(LinkPurpose.CASE, "not a token")).isEmpty();
        assertThat(tokens.read(LinkPurpose.CASE, "A".repeat(70))).isEmpty();
        assertThat(tokens.read(LinkPurpose.CASE, "A".repeat(100_000))).isEmpty();
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> key("too short")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCookieIsOutOfReachForScriptsAndOtherSites() {
        LinkCookies cookies = new LinkCookies(tokens);
        String token = tokens.token(LinkPurpose.CASE, CASE_LINK, 1);
        MockHttpServletResponse response = new MockHttpServletResponse();

        cookies.set(response, LinkPurpose.CASE, token, Duration.ofDays(30));

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-medspil-case=" + token)
                .contains("; Secure", "; HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Domain");
        MockHttpServletRequest next = new MockHttpServletRequest();
        next.setCookies(response.getCookies());
        assertThat(cookies.read(next, LinkPurpose.CASE)).contains(new LinkClaim(CASE_LINK, 1));
        assertThat(cookies.read(next, LinkPurpose.DRAFT)).isEmpty();
    }

    @Test
    void theTokenStandsInTheFragmentOfAConfiguredAddress() {
        Links links = new Links("https://medspil.example/");

        assertThat(links.caseLink("abc")).isEqualTo("https://medspil.example/case#abc");
        assertThat(links.draftLink("abc")).isEqualTo("https://medspil.example/request#abc");
        assertThat(links.answerLink("abc")).isEqualTo("https://medspil.example/answer#abc");
        assertThatThrownBy(() -> new Links("nowhere")).isInstanceOf(IllegalArgumentException.class);
    }

    private static LinkKey key(String secret) {
        return new LinkKey(secret.getBytes(StandardCharsets.UTF_8));
    }
}
