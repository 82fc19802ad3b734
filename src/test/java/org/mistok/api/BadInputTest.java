package org.mistok.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nonsense gets a clear refusal with the field, never a fault.
class BadInputTest {
    private static final String HROMADA = "UA61040030000060956";

    private final Api api = Api.withFixtures();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    size=-1                           | size          | from 1 to 100
                    size=0                            | size          | from 1 to 100
                    size=1000000                      | size          | from 1 to 100
                    size=1e2                          | size          | whole number
                    page=99999999                     | page          | from 0 to
                    page=x                            | page          | whole number
                    page=500&size=20                  | page          | 10,000
                    page=99999999999999999999         | page          | whole number
                    bogus=1                           | bogus         | Known are: q, kind
                    sise=1                            | sise          | “size”
                    kind=alien                        | kind          | hromada, municipality, diaspora
                    kind=hromada,alien                | kind          | alien
                    kind=Hromada                      | kind          | Maybe you meant “hromada”
                    country=ZZZ                       | country       | ISO 3166
                    country=de                        | country       | Maybe you meant “DE”
                    country=EL                        | country       | Maybe you meant “GR”
                    country=UK                        | country       | Maybe you meant “GB”
                    region=somewhere                  | region        | UA05
                    area=nope                         | area          | /api/v1/areas
                    area=watre                        | area          | Maybe you meant “water”
                    language=german                   | language      | ISO 639-1
                    near=abc                          | near          | 50.45,30.52
                    near=91,181&radiusKm=5            | near          | from -90 to 90
                    near=50&radiusKm=5                | near          | latitude and longitude
                    near=50,30&radiusKm=-1            | radiusKm      | more than 0
                    near=50,30&radiusKm=0             | radiusKm      | more than 0
                    near=50,30&radiusKm=NaN           | radiusKm      | not a number
                    near=50,30&radiusKm=1e999         | radiusKm      | not a number
                    near=50,30&radiusKm=999999        | radiusKm      | at most 20,000
                    radiusKm=5                        | radiusKm      | near=latitude,longitude
                    populationMin=-5                  | populationMin | from 0 to
                    populationMax=many                | populationMax | whole number
                    populationMin=9&populationMax=1   | populationMin | swapped
                    withoutPartner=yes                | withoutPartner| true, false
                    sort=fame                         | sort          | relevance, name
                    sort=distance                     | sort          | near=latitude,longitude
                    size=1&size=2                     | size          | 2 times
                    q=%00%01                          | q             | control characters
                    q=a%0Ab                           | q             | control characters
                    q=%ff                             | q             | UTF-8
                    """)
    void aSearchNamesTheParameterAndWhatIsExpected(String query, String field, String words) {
        HttpResponse<String> response = api.get("/api/v1/organisations?" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        JsonNode error = Api.read(response.body()).at("/errors/0");
        assertThat(error.get("field").asText()).isEqualTo(field);
        assertThat(error.get("message").asText()).contains(words);
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        JsonNode problem = Api.problem(api.get("/api/v1/organisations?size=0&kind=alien&area=nope"), 400, "parameters");
        assertThat(problem.get("errors").findValuesAsText("field")).containsExactlyInAnyOrder("size", "kind", "area");
    }

    @Test
    void aLongTextIsRefusedAndAnOddOneIsSearched() {
        Api.problem(api.get("/api/v1/organisations?q=" + "a".repeat(501)), 400, "parameters");
        Api.problem(api.get("/api/v1/organisations?q=" + "a".repeat(100_000)), 400, "parameters");
        for (String odd : List.of(
                "%22", "*?~%5E%5B%5D%7B%7D()%5C/:+-%26%7C!", "AND%20OR%20NOT", "%E2%80%AE", "''", "%F0%9F%9A%92")) {
            assertThat(api.get("/api/v1/organisations?q=" + odd).statusCode())
                    .as(odd)
                    .isEqualTo(200);
        }
        assertThat(api.get("/api/v1/organisations?q=" + "%22".repeat(500)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/v1/organisations/NOPE                               | 404 | unknown-organisation
                    /api/v1/organisations/UA00000000000000000                | 404 | unknown-organisation
                    /api/v1/organisations/UA00000000000000000/matches        | 404 | unknown-organisation
                    /api/v1/organisations/..%2F..%2Fetc%2Fpasswd             | 404 |
                    /api/v1/organisations/%00                                | 404 |
                    /api/v1/matches/NOPE/NOPE2                               | 404 | unknown-organisation
                    /api/v1/matches/UA61040030000060956/DE-00000000          | 404 | unknown-organisation
                    /api/v1/matches/DE-08436064/DE-08436064                  | 400 | not-a-pair
                    /api/v1/organisations/UA61040030000060956?x=1            | 400 | unknown-parameter
                    /api/v1/organisations/UA61040030000060956/matches?kind=hromada         | 400 | parameters
                    /api/v1/organisations/UA61040030000060956/matches?limit=0              | 400 | parameters
                    /api/v1/organisations/UA61040030000060956/matches?limit=101            | 400 | parameters
                    /api/v1/organisations/UA61040030000060956/matches?weights=needs        | 400 | parameters
                    /api/v1/organisations/UA61040030000060956/matches?weights=needs:-1     | 400 | parameters
                    /api/v1/organisations/UA61040030000060956/matches?weights=needs:101    | 400 | parameters
                    /api/v1/organisations/UA61040030000060956/matches?weights=needs:NaN    | 400 | parameters
                    /api/v1/organisations/UA61040030000060956/matches?weights=need:1       | 400 | parameters
                    /api/v1/organisations/UA61040030000060956/matches?weights=needs:1,needs:2 | 400 | parameters
                    /api/v1/organisations/UA61040030000060956/matches?weights=needs:0,areas:0,language:0,size:0,character:0,proximity:0,ties:0,readiness:0,wishes:0 | 400 | parameters
                    /api/v1/areas?lang=xx                                    | 400 | parameters
                    /api/v1/suggest?q=%E2%80%AE%00x                          | 400 | parameters
                    /api/v1/suggest?q=a&limit=99                             | 400 | parameters
                    """)
    void impossibleAddressesAreRefused(String path, int status, String type) {
        HttpResponse<String> response = api.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        if (type != null) {
            Api.problem(response, status, type);
        }
    }

    @Test
    void nothingTypedHasNoSuggestions() {
        assertThat(api.json("/api/v1/suggest?q=").get("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /api/v1/matches           | `{`                                            | 400 | body
                    /api/v1/matches           | `[]`                                           | 400 | body
                    /api/v1/matches           | `{"kind":5}`                                   | 400 | kind
                    /api/v1/matches           | `{"kind":"alien"}`                             | 422 | kind
                    /api/v1/matches           | `{"needs":[{"area":"water"}]}`                 | 422 | kind
                    /api/v1/matches           | `{"kind":"hromada","needs":[{"area":"nope"}]}` | 422 | needs[0].area
                    /api/v1/matches           | `{"kind":"hromada","needs":[{}]}`              | 422 | needs[0].area
                    /api/v1/matches           | `{"kind":"hromada","needs":[null]}`            | 422 | needs[0]
                    /api/v1/matches           | `{"kind":"hromada","needs":{}}`                | 400 | needs
                    /api/v1/matches           | `{"kind":"hromada","population":0}`            | 422 | population
                    /api/v1/matches           | `{"kind":"hromada","population":"5"}`          | 400 | population
                    /api/v1/matches           | `{"kind":"hromada","location":{"lat":99,"lon":1}}` | 422 | location
                    /api/v1/matches           | `{"kind":"hromada","country":"DE"}`            | 422 | country
                    /api/v1/matches           | `{"kind":"hromada","bridge":{}}`               | 422 | bridge
                    /api/v1/matches           | `{"kind":"hromada","languages":["xx"]}`        | 422 | languages[0].language
                    /api/v1/matches           | `{"kind":"hromada","surprise":1}`              | 400 | surprise
                    /api/v1/areas/suggestions | `{}`                                           | 422 | text
                    /api/v1/areas/suggestions | `{"text":"x","lang":"xx"}`                     | 422 | lang
                    /api/v1/session           | `{"email":null}`                               | 422 | email
                    /api/v1/session           | `{"email":"a@b"}`                              | 422 | password
                    """)
    void impossibleBodiesAreRefusedWithTheField(String path, String body, int status, String field) {
        HttpResponse<String> response = api.post(path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Api.read(response.body()).get("errors").findValuesAsText("field"))
                .contains(field);
        assertThat(response.body()).doesNotContain("Exception").doesNotContain("at org.");
    }

    @Test
    void bodiesTooLongAreRefused() {
        assertThat(api.post("/api/v1/areas/suggestions", "{\"text\":\"" + "x".repeat(200_000) + "\"}")
                        .statusCode())
                .isBetween(400, 422);
        assertThat(api.post("/api/v1/areas/suggestions", "{\"text\":\"" + "x".repeat(30_000) + "\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.post("/api/v1/session", "{\"email\":\"a@b\",\"password\":\"" + "x".repeat(100_000) + "\"}")
                        .statusCode())
                .isBetween(400, 422);
    }

    @ParameterizedTest
    @CsvSource({"uk,Можливо", "de,Vielleicht", "pl,Może", "fr,peut-être", "en,Maybe"})
    void refusalsSpeakTheReadersLanguage(String language, String word) {
        assertThat(api.get("/api/v1/organisations?area=watre", "Accept-Language", language)
                        .body())
                .contains(word);
        assertThat(api.post("/api/v1/matches", "{\"kind\":\"hromata\"}", "Accept-Language", language)
                        .body())
                .contains(word);
    }

    @Test
    void wrongCredentialsTokensAndMethodsAreRefused() {
        Api.problem(api.post("/api/v1/session", "{\"email\":\"a@b.c\",\"password\":\"x\"}"), 401, "wrong-credentials");
        Api.problem(api.get("/api/v1/organisations", "Authorization", "Bearer x"), 401, "session-expired");
        Api.problem(api.get("/api/v1/organisations", "Cookie", "mistok-session=x"), 401, "session-expired");
        Api.problem(api.send("DELETE", "/api/v1/session", ""), 401, "sign-in-needed");
        HttpResponse<String> noSuchMethod = api.send("DELETE", "/api/v1/organisations/" + HROMADA, "");
        Api.problem(noSuchMethod, 405, "status-405");
        assertThat(noSuchMethod.headers().allValues("Allow")).anyMatch(methods -> methods.contains("PUT"));
        Api.problem(api.server().send("POST", "/api/v1/matches", ""), 400, "body");
        Api.problem(api.get("/api/v1/organisations", "Accept", "image/png"), 406, "status-406");
    }
}
