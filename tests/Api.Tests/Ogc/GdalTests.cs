using System.Diagnostics;
using System.Text.RegularExpressions;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Ogc;

/// <summary>Runs where GDAL is, else says why not.</summary>
public sealed class GdalFactAttribute : FactAttribute
{
    public GdalFactAttribute()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "ogrinfo"))))
            Skip = "ogrinfo (Debian package gdal-bin) is not installed.";
    }
}

/// <summary>GDAL's OAPIF driver, an OGC API – Features client that is not ours.</summary>
[Collection(OneServer.Name)]
public sealed partial class GdalTests(SharedApi shared)
{
    private readonly ApiUnderTest _api = shared.Api;

    [GdalFact]
    public async Task Gdal_lists_the_collections()
    {
        var told = await OgrAsync([]);
        foreach (var collection in new[] { "areas", "zones", "sites", "offers", "cold-spots" })
            told.ShouldContain(": " + collection);
    }

    [GdalFact]
    public async Task Gdal_pages_through_all_zones_and_knows_their_fields()
    {
        var told = await OgrAsync(["zones", "-oo", "PAGE_SIZE=2"]);
        Feature().Count(told).ShouldBe(5);
        told.ShouldContain("level1_places_in_reach: Integer");
        told.ShouldContain("MULTIPOLYGON");
    }

    [GdalFact]
    public async Task Gdal_selects_by_box() => Feature().Count(await OgrAsync(["zones", "-spat", "0.1", "50.99", "0.2", "51.01"])).ShouldBe(2);

    [GdalFact]
    public async Task Gdal_filters_by_a_property() => Feature().Count(await OgrAsync(["zones", "-where", "area_code='B'"])).ShouldBe(2);

    private async Task<string> OgrAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("ogrinfo") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "-ro", "-al", "--config", "GDAL_HTTP_USERPWD", "gis:" + _api.Keys["lead"], "OAPIF:" + _api.Address + "/ogc" }.Concat(arguments))
            start.ArgumentList.Add(argument);
        if (arguments.Length == 0)
            start.ArgumentList.Remove("-al");
        using var process = Process.Start(start)!;
        var (told, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await wrong);
        return await told;
    }

    [GeneratedRegex("^OGRFeature", RegexOptions.Multiline)]
    private static partial Regex Feature();
}
