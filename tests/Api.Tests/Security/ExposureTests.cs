using Pathways.Api.Hosting;
using Pathways.Data.Keys;
using Pathways.Model;

namespace Pathways.Api.Tests.Security;

/// <summary>What the server refuses to start as.</summary>
public sealed class ExposureTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly KeyRing Nobody = new([]);
    private static readonly KeyRing Somebody = new([new ApiKey("abcdefghijkl", "test", KeyRole.Analyst, [KeyScope.Read], null, Now, Now.AddDays(1), null, new string('0', 64))]);

    [Theory]
    [InlineData("--url", "http://0.0.0.0:5080")]
    [InlineData("--url", "http://192.168.1.4:5080")]
    [InlineData("--url", "http://localhost:5080")]
    [InlineData("--url", "http://192.168.1.4:5080", "--public")]
    public void Without_a_way_to_say_who_asks_it_does_not_start(params string[] arguments) => Refusal(arguments, Nobody).ShouldContain("no way to say who asks");

    [Fact]
    public void An_expired_key_is_no_way_to_say_who_asks()
        => Should.Throw<InvalidInputException>(() => Exposure.Check(Settings("--url", "http://localhost:5080"), Somebody, Now.AddDays(2)));

    [Fact]
    public void Local_is_for_loopback_alone() => Refusal(["--local", "--url", "http://192.168.1.4:5080"], Somebody).ShouldContain("--local asks nobody");

    [Theory]
    [InlineData("--public")]
    [InlineData("--behind-tls-proxy")]
    public void Local_goes_with_nothing_that_lets_others_in(string flag) => Refusal(["--local", flag], Somebody).ShouldContain("whoever asks an analyst");

    [Fact]
    public void Keys_do_not_travel_in_the_clear() => Refusal(["--url", "http://192.168.1.4:5080"], Somebody).ShouldContain("plain HTTP");

    [Theory]
    [InlineData("--local")]
    [InlineData("--local", "--url", "http://127.0.0.1:5080")]
    public void On_this_machine_alone_it_starts_without_keys(params string[] arguments) => Exposure.Check(Settings(arguments), Nobody, Now);

    [Theory]
    [InlineData("--url", "http://localhost:5080")]
    [InlineData("--url", "http://10.0.0.4:5080", "--behind-tls-proxy")]
    public void With_keys_it_starts(params string[] arguments) => Exposure.Check(Settings(arguments), Somebody, Now);

    [Theory]
    [InlineData("Api:Local", "maybe")]
    [InlineData("Api:Limits:Burst", "-1")]
    [InlineData("Api:Url", "ftp://localhost")]
    [InlineData("Api:Jwt:Issuer", "https://login")]
    public void A_setting_that_is_not_understood_is_named(string key, string value)
        => Should.Throw<InvalidInputException>(() => Settings($"{key}={value}")).Problems[0].Field!.ShouldStartWith("Api:");

    [Fact]
    public void The_issuers_keys_are_not_taken_over_plain_http()
        => Should.Throw<InvalidInputException>(() => Settings("Api:Jwt:Issuer=a", "Api:Jwt:Audience=b", "Api:Jwt:KeySet=http://login.example/keys")).Message.ShouldContain("not https");

    private static string Refusal(string[] arguments, KeyRing keys) => Should.Throw<InvalidInputException>(() => Exposure.Check(Settings(arguments), keys, Now)).Message;

    private static ApiSettings Settings(params string[] arguments) => ApiArguments.Read(ApiArguments.Configuration(arguments));
}
