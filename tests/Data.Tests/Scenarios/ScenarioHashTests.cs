using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pathways.Data.Scenarios;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Scenarios;

public sealed class ScenarioHashTests : IDisposable
{
    private const string Plain = "name: x\ndataset: kent\nseed: 75\nparameters:\n  a.b: 75\n  c: 0.5\n";
    private readonly TemporaryFolder _folder = new();

    public ScenarioHashTests() => Directory.CreateDirectory(_folder.Below("kent"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("# why\nparameters: { c: 5e-1, a.b: 75.0 }\nseed: 0075\ndataset: kent # here\nname: x\n")]
    [InlineData("name: x\r\ndataset: kent\r\nseed: +75\r\nparameters:\r\n      \"c\": .5\r\n      a.b: 7.5E1\r\n")]
    [InlineData("name: other\npurpose: other words\ndataset: ./kent\narea_set: lcpa\nacademic_year: 2025/26\nseed: 75\nparameters: {a.b: 75, c: 0.50}\n")]
    public void The_same_meaning_gives_the_same_hash(string text) => Hash(text).ShouldBe(Hash(Plain));

    [Theory]
    [InlineData("seed: 75", "seed: 76")]
    [InlineData("a.b: 75", "a.b: 75.000000000000014")]
    [InlineData("a.b: 75", "a.d: 75")]
    [InlineData("  c: 0.5\n", "")]
    [InlineData("seed: 75", "seed: 75\narea_set: other")]
    [InlineData("seed: 75", "seed: 75\nacademic_year: 2026/27")]
    public void Another_meaning_gives_another_hash(string old, string text)
        => Hash(Plain.Replace(old, text, StringComparison.Ordinal)).ShouldNotBe(Hash(Plain));

    [Fact]
    public void Minus_zero_is_zero()
        => Hash(Plain.Replace("0.5", "-0.0", StringComparison.Ordinal)).ShouldBe(Hash(Plain.Replace("0.5", "0", StringComparison.Ordinal)));

    [Fact]
    public void The_hash_is_SHA_256_of_the_canonical_JSON_with_keys_in_order()
    {
        var scenario = new Scenario(
            "x", "y", "z", "lcpa", new AcademicYear(2025), ulong.MaxValue,
            ImmutableSortedDictionary<string, double>.Empty.Add("b\"", 0.1).Add("a", -2e20), Hash: "");
        const string Json = """{"academic_year":"2025/26","area_set":"lcpa","parameters":{"a":-2E+20,"b\"":0.1},"seed":18446744073709551615}""";
        ScenarioHash.Canonical(scenario).ShouldBe(Json);
        ScenarioHash.Of(scenario).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json))));
    }

    private string Hash(string text) => ScenarioReader.Read(_folder.File("x.yaml", text)).Scenario.Hash;
}
