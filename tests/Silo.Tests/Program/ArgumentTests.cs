using Pathways.Model;

namespace Pathways.Silo.Tests.Program;

public sealed class ArgumentTests
{
    [Fact]
    public void The_command_line_wins_over_a_named_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, """{ "Cluster": { "SiloPort": 1234, "GatewayPort": 4321 }, "Host": { "Alone": true } }""");
        var settings = Read("--settings", file, "--silo-port", "5678", "Host:LeaseSeconds=7");
        File.Delete(file);
        (settings.Host.Cluster!.SiloPort, settings.Host.Cluster.GatewayPort, settings.Host.Lease.TotalSeconds).ShouldBe((5678, 4321, 7.0));
    }

    [Theory]
    [InlineData("--speed", "9")]
    [InlineData("--silo-port")]
    [InlineData("--settings", "/no/such/file.json")]
    [InlineData("--alone", "Host:Frobnicate=1")]
    [InlineData("--alone", "Cluster:SiloPort=x")]
    [InlineData("--alone", "Health:Port=-1")]
    [InlineData("--alone", "Telemetry:OtlpEndpoint=nowhere")]
    public void What_is_not_understood_is_refused(params string[] arguments) =>
        Should.Throw<InvalidInputException>(() => SiloProgram.Build(SiloArguments.Configuration(arguments)));

    [Theory]
    [InlineData("Cluster:Address=203.0.113.7")]
    [InlineData("Health:Address=203.0.113.7")]
    [InlineData("Health:Address=0.0.0.0")]
    public void A_public_address_is_refused_before_anything_listens(string setting) =>
        Should.Throw<InvalidInputException>(() => Read("--alone", setting)).Message.ShouldContain(setting[..setting.IndexOf('=', StringComparison.Ordinal)]);

    [Fact]
    public void A_public_address_is_taken_when_its_network_is_vouched_for() =>
        Read("--alone", "--trusted-network", "--address", "203.0.113.7").Host.Cluster!.Address.ToString().ShouldBe("203.0.113.7");

    [Fact]
    public void The_usage_names_every_switch() => SiloArguments.Usage.ShouldContain("--trusted-network");

    private static SiloSettings Read(params string[] arguments) => SiloSettings.Read(SiloArguments.Configuration(arguments));
}
