package org.mistok.area;

/// The one JSON-LD context that the thesaurus's files may have.
///
/// A JSON-LD context can turn any key into any property. The reader does not expand contexts; it knows this one and
/// refuses every other, so that what it reads and what an RDF tool reads are the same.
final class SkosContext {

    static final String JSON = """
            {
              "@context": {
                "@version": 1.1,
                "skos": "http://www.w3.org/2004/02/skos/core#",
                "dct": "http://purl.org/dc/terms/",
                "mistok": "urn:mistok:",
                "area": "urn:mistok:area:",
                "aatc": "urn:mistok:aatc:",
                "sdg": "http://metadata.un.org/sdg/",
                "dac": "urn:mistok:dac:",
                "oc4ids": "urn:mistok:oc4ids:",
                "Concept": "skos:Concept",
                "ConceptScheme": "skos:ConceptScheme",
                "notation": "skos:notation",
                "inScheme": { "@id": "skos:inScheme", "@type": "@id" },
                "topConceptOf": { "@id": "skos:topConceptOf", "@type": "@id" },
                "hasTopConcept": { "@id": "skos:hasTopConcept", "@type": "@id" },
                "broader": { "@id": "skos:broader", "@type": "@id" },
                "related": { "@id": "skos:related", "@type": "@id" },
                "closeMatch": { "@id": "skos:closeMatch", "@type": "@id" },
                "relatedMatch": { "@id": "skos:relatedMatch", "@type": "@id" },
                "prefLabel": { "@id": "skos:prefLabel", "@container": "@language" },
                "altLabel": { "@id": "skos:altLabel", "@container": "@language" },
                "hiddenLabel": { "@id": "skos:hiddenLabel", "@container": "@language" },
                "definition": { "@id": "skos:definition", "@container": "@language" },
                "scopeNote": { "@id": "skos:scopeNote", "@container": "@language" },
                "title": { "@id": "dct:title", "@container": "@language" },
                "description": { "@id": "dct:description", "@container": "@language" },
                "license": { "@id": "dct:license", "@type": "@id" },
                "source": { "@id": "dct:source", "@type": "@id" }
              }
            }
            """;

    private SkosContext() {}
}
