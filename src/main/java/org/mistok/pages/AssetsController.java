package org.mistok.pages;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import org.mistok.pages.Assets.Asset;

/// Serves the files that pages refer to.
@Controller
@Produces(MediaType.ALL)
final class AssetsController {
    private final Assets assets;

    AssetsController(Assets assets) {
        this.assets = assets;
    }

    /// A file under any digest: a page that was loaded before an update still gets what it needs.
    @Get("/assets/{digest}/{name}")
    HttpResponse<byte[]> file(String digest, String name) {
        Asset asset = assets.find(name);
        if (asset == null) {
            return HttpResponse.notFound();
        }
        boolean current = assets.folder().endsWith("/" + digest);
        return HttpResponse.ok(asset.content())
                .contentType(asset.type())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, current ? "public, max-age=31536000, immutable" : "no-cache");
    }

    /// Browsers ask for it on pages of others, such as the API's.
    @Get("/favicon.ico")
    HttpResponse<byte[]> icon() {
        return file(assets.folder().substring("/assets/".length()), "icon.svg");
    }
}
