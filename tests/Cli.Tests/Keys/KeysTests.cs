using System.Security.Cryptography;
using System.Text;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Keys;

/// <summary><c>pathways keys</c>, by which somebody is let in, given a new key, and shut out.</summary>
public sealed class KeysTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_key_is_shown_once_kept_as_its_digest_alone_listed_replaced_and_revoked()
    {
        var first = await NewAsync("Thanet lead", "--role", "lcpa-lead", "--institution", "10006570");
        var kept = await File.ReadAllTextAsync(Path.Combine(_folder.Data, "keys.json"));
        kept.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(first.Text))));
        kept.ShouldNotContain(first.Text[16..]);
        (await LineAsync(first.Id)).ShouldSatisfyAllConditions(
            line => line.ShouldContain("lcpa-lead"), line => line.ShouldContain("read+run"), line => line.ShouldContain("10006570"), line => line.ShouldContain("Thanet lead"), line => line.ShouldContain("until "));

        var second = await NewAsync("Thanet lead", "--role", "lcpa-lead", "--replaces", first.Id, "--overlap-days", "0");
        (await LineAsync(first.Id)).ShouldContain("revoked ");
        (await LineAsync(second.Id)).ShouldContain("until ");

        (await Command.RunAsync(_folder, "keys", "revoke", second.Id)).Done();
        (await LineAsync(second.Id)).ShouldContain("revoked ");
        (await Command.RunAsync(_folder, "keys", "revoke", "nobodyskey00")).Refused().Error.ShouldContain("nobodyskey00");
    }

    private async Task<(string Id, string Text)> NewAsync(params string[] arguments)
    {
        var text = (await Command.RunAsync(_folder, ["keys", "new", .. arguments])).Done().Out.Trim();
        text.ShouldMatch("^pw_[a-z0-9]{12}_[A-Za-z0-9_-]{43}$"); // 43 characters of six bits hold 256 and two more
        return (text.Split('_')[1], text);
    }

    private async Task<string> LineAsync(string id)
        => (await Command.RunAsync(_folder, "keys", "list")).Done().Out.Split('\n').Single(line => line.StartsWith(id, StringComparison.Ordinal));
}
