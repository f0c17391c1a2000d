using Microsoft.Extensions.Configuration;
using Pathways.Model;
using Pathways.Silo.Cluster;

namespace Pathways.Silo.Tests.Cluster;

public sealed class SettingsTests
{
    private const string Secret = "correct-horse-battery";

    [Fact]
    public void Without_any_setting_a_silo_stands_alone_on_loopback()
    {
        var settings = Read();
        settings.Connection.ShouldBeNull();
        (settings.Role, settings.Address.ToString(), settings.TrustedNetwork).ShouldBe((ClusterRole.Silo, "127.0.0.1", false));
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var refused = Should.Throw<InvalidInputException>(() => Read(("SiloPort", "70000"), ("Role", "king"), ("SilloPort", "1")));
        refused.Problems.Length.ShouldBe(3);
        refused.Message.ShouldContain("Cluster:SilloPort");
    }

    [Theory]
    [InlineData($"Host=db;Username=u;Password={Secret}")]
    [InlineData($"Host=db;Username=u;Password={Secret};Nonsense=1")]
    [InlineData($"Password={Secret}")]
    [InlineData($"postgres://u:{Secret}@db/x")]
    [InlineData($"{Secret}")]
    [InlineData($"Host=db;Port={Secret}")]
    public void No_message_or_text_of_it_repeats_a_connection_string(string connection)
    {
        string seen;
        try
        {
            var settings = Read(("Connection", connection));
            seen = $"{settings} {settings.Connection}";
            settings.Connection!.Reveal().ShouldContain(Secret); // so that the test would see it
        }
        catch (InvalidInputException refused)
        {
            seen = refused.ToString();
        }

        seen.ShouldNotContain(Secret);
    }

    [Fact]
    public void The_schema_is_where_unqualified_names_are_looked_for() =>
        Read(("Connection", "Host=db;Username=u"), ("Schema", "kent")).Connection!.Reveal().ShouldContain("Search Path=kent");

    [Theory]
    [InlineData("a;drop")]
    [InlineData("Upper")]
    [InlineData("1a")]
    [InlineData("pg_x")]
    public void A_schema_s_name_is_a_plain_one(string schema) =>
        Should.Throw<InvalidInputException>(() => Read(("Connection", "Host=db;Username=u"), ("Schema", schema)));

    private static ClusterSettings Read(params (string Key, string Value)[] settings) => ClusterConfiguration.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create($"Cluster:{pair.Key}", (string?)pair.Value))).Build());
}
