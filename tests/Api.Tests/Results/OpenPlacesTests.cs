using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Api.Models;
using Pathways.Api.Tests.Support;
using Pathways.Grains.Ports;
using Pathways.Grains.Tests.Worlds;

namespace Pathways.Api.Tests.Results;

/// <summary>Open places are those that nobody keeps: of real young people they would count, beside all places of a course, who stays.</summary>
public sealed class OpenPlacesTests : IAsyncLifetime
{
    private ApiUnderTest Api { get; } = new();

    public Task InitializeAsync() => Api.StartAsync(change: services =>
    {
        var real = new SmallSource(Api.Folder, SmallWorld.Build(synthetic: false));
        services.AddSingleton<IModelSource>(real).AddSingleton<IWorldSource>(real);
    });

    public async Task DisposeAsync() => await Api.DisposeAsync();

    [Theory]
    [InlineData("/api/v1/runs/baseline/zones")]
    [InlineData("/api/v1/runs/baseline/zones?provision_type=study_programme")]
    [InlineData("/api/v1/runs/baseline/areas")]
    [InlineData("/api/v1/comparisons/baseline/baseline/zones")]
    [InlineData("/api/v1/comparisons/baseline/baseline/areas")]
    public async Task Of_real_young_people_they_are_told_outside_the_authority_to_the_nearest_ten(string path)
    {
        var (inside, outside) = (await RowsAsync("analyst", path), await RowsAsync("lead", path));
        outside.Length.ShouldBe(inside.Length);
        var rounded = 0;
        for (var row = 0; row < inside.Length; row++)
        {
            foreach (var cell in inside[row].EnumerateObject().Where(cell => IsOpenPlaces(cell.Name) && cell.Value.ValueKind == JsonValueKind.Number))
            {
                var exact = cell.Value.GetInt32();
                var told = outside.Single(other => SameRow(other, inside[row])).GetProperty(cell.Name);
                told.GetInt32().ShouldBe((int)(10 * Math.Round(exact / 10.0, MidpointRounding.AwayFromZero)), cell.Name);
                rounded += exact % 10 == 0 ? 0 : 1;
            }
        }

        rounded.ShouldBeGreaterThan(0, "else nothing was tried");
    }

    private static bool IsOpenPlaces(string name)
        => name.StartsWith("places_in_reach", StringComparison.Ordinal) || name.StartsWith("places_within_", StringComparison.Ordinal) || name.StartsWith("open_places", StringComparison.Ordinal) || name.EndsWith("_places_in_reach", StringComparison.Ordinal);

    private static bool SameRow(JsonElement one, JsonElement other)
        => new[] { "zone_code", "area_code", "level" }.All(key => !other.TryGetProperty(key, out var value) || one.GetProperty(key).GetString() == value.GetString());

    private async Task<JsonElement[]> RowsAsync(string role, string path)
        => [.. (await Api.GetAsync(role, path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "limit=1000")).GetProperty("items").EnumerateArray()];
}
