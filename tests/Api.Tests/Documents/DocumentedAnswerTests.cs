using Pathways.Api.Tests.Results;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Documents;

/// <summary>Every GET of the document does what the document says of forms and ETags: asked as it is, asked again by whoever has the answer, and asked in every form.</summary>
[Collection(OneServer.Name)]
public sealed class DocumentedAnswerTests(SharedApi shared)
{
    private const string Role = "analyst";
    private static readonly string[] Others = ["text/csv", "application/json", "application/geo+json", "application/yaml", "application/zip", "text/event-stream", "image/png"];

    private readonly ApiUnderTest _api = shared.Api;

    [Fact]
    public async Task Whoever_brings_an_etag_is_told_that_nothing_changed_where_the_document_says_so_and_nowhere_else_is_an_etag_given()
    {
        var faults = new List<string>();
        foreach (var address in await AddressList.OfAsync(_api))
        {
            using var answer = await AskAsync(address.Path);
            ((int)answer.StatusCode).ShouldBe(200, address.Path);
            var tag = answer.Headers.ETag?.ToString();
            if ((tag is not null) != address.Tagged)
                faults.Add($"{address.Path}: ETag {tag ?? "none"}, in the document {(address.Tagged ? "304" : "no 304")}");
            using var again = await AskAsync(address.Path, ("If-None-Match", tag ?? "\"any\""));
            if ((int)again.StatusCode != (tag is null ? 200 : 304))
                faults.Add($"{address.Path}: {(int)again.StatusCode} to If-None-Match {tag}");
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_form_that_the_document_lists_is_answered_in_that_form_and_every_other_refused_as_it_says()
    {
        var faults = new List<string>();
        foreach (var address in await AddressList.OfAsync(_api))
        {
            address.Statuses.ShouldContain("406", address.Path);
            foreach (var form in Others)
            {
                using var answer = await AskAsync(address.Path, ("Accept", form));
                var told = ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType);
                var expected = address.Forms.Contains(form) ? (200, form) : (406, "application/problem+json");
                if (told != expected)
                    faults.Add($"{address.Path} as {form}: {told}, not {expected}");
            }
        }

        faults.ShouldBeEmpty();
    }

    /// <summary>Nothing is done for a caller who could not be told of it.</summary>
    [Fact]
    public async Task A_start_that_cannot_be_answered_in_the_form_asked_for_starts_nothing()
    {
        await _api.UploadAsync("lead", "/api/v1/scenarios", "name: not-told\nparameters:\n  choice.travel_limit_minutes: 37\n", 201);
        var problem = await _api.PostAsync("lead", "/api/v1/runs", new { scenario = "not-told" }, 406, ("Accept", "text/csv"));
        problem.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("Accept");
        (await _api.GetAsync("lead", "/api/v1/runs?limit=1000")).GetProperty("items").EnumerateArray().Select(run => run.GetProperty("scenario").GetString()).ShouldNotContain("not-told");
    }

    /// <summary>A link in a browser asks for a page, and says in its address what it wants.</summary>
    [Fact]
    public async Task A_form_named_in_the_address_goes_before_accept()
    {
        using var answer = await AskAsync("/ogc/collections/zones/items?f=json", ("Accept", "text/html"));
        ((int)answer.StatusCode).ShouldBe(200);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/geo+json");
    }

    private Task<HttpResponseMessage> AskAsync(string path, params (string Name, string Value)[] headers) => _api.SendAsync(Role, HttpMethod.Get, path, null, headers);
}
