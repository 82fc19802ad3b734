package org.mistok.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where to begin.
@Controller("/api/v1")
final class LinksController {
    /// @param links addresses by name; parts in braces are to be filled in
    record Links(Map<String, String> links) {}

    @Get
    Links links() {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("organisations", "/api/v1/organisations");
        links.put("organisation", "/api/v1/organisations/{code}");
        links.put("matches", "/api/v1/organisations/{code}/matches");
        links.put("pair", "/api/v1/matches/{a}/{b}");
        links.put("calls", "/api/v1/calls?open={open}");
        links.put("call", "/api/v1/calls/{code}");
        links.put("eligibility", "/api/v1/calls/{code}/eligibility?organisation={code}");
        links.put("proposals", "/api/v1/proposals?state={state}");
        links.put("proposal", "/api/v1/proposals/{id}");
        links.put("areas", "/api/v1/areas");
        links.put("areaSuggestions", "/api/v1/areas/suggestions");
        links.put("suggest", "/api/v1/suggest?q={q}");
        links.put("reconcile", "/api/v1/reconcile");
        links.put("organisationsCsv", "/api/v1/organisations.csv");
        links.put("organisationsXlsx", "/api/v1/organisations.xlsx");
        links.put("organisationsGeoJson", "/api/v1/organisations.geojson");
        links.put("organisationsAtom", "/api/v1/organisations.atom");
        links.put("matchesCsv", "/api/v1/organisations/{code}/matches.csv");
        links.put("matchesXlsx", "/api/v1/organisations/{code}/matches.xlsx");
        links.put("matchesGeoJson", "/api/v1/organisations/{code}/matches.geojson");
        links.put("session", "/api/v1/session");
        links.put("tokens", "/api/v1/tokens");
        links.put("claims", "/api/v1/claims");
        links.put("invitations", "/api/v1/invitations");
        links.put(
                "introductions",
                "/api/v1/introductions?organisation={code}&direction={direction}&state={state}&page={page}&size={size}");
        links.put("introduction", "/api/v1/introductions/{id}");
        links.put("introductionDraft", "/api/v1/introductions/draft?from={code}&to={code}");
        links.put("description", "/openapi.yml");
        links.put("documentation", "/swagger-ui");
        links.put("readiness", "/health/readiness");
        return new Links(links);
    }
}
