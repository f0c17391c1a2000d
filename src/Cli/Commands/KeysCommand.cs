using System.CommandLine;
using System.Globalization;
using Pathways.Cli.Terminal;
using Pathways.Data.Keys;
using Pathways.Model;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways keys</c>: who may ask the server, and as what.</summary>
internal static class KeysCommand
{
    private static readonly Dictionary<string, KeyRole> Roles = new(StringComparer.Ordinal)
    {
        ["analyst"] = KeyRole.Analyst,
        ["lcpa-lead"] = KeyRole.LcpaLead,
        ["provider"] = KeyRole.Provider,
        ["public"] = KeyRole.Public,
    };

    public static Command Create(Shell shell) => new("keys", "Makes, lists and revokes the keys with which people and programs ask the server.") { New(shell), List(shell), Revoke(shell) };

    private static Command New(Shell shell)
    {
        var name = Given.PathArgument("name", "Who holds the key, such as \"Thanet lead\".");
        var role = new Option<string>("--role") { Description = "analyst: everything; lcpa-lead, provider: disclosure-controlled, the own institution in full; public: published figures.", Required = true };
        role.AcceptOnlyFromAmong([.. Roles.Keys]);
        var scopes = new Option<string[]>("--scope") { Description = "read; run: scenarios and runs too (default: read, and run for analysts and leads).", AllowMultipleArgumentsPerToken = true };
        scopes.AcceptOnlyFromAmong("read", "run");
        var institution = new Option<string?>("--institution") { Description = "Id of the holder's own provider (UKPRN)." };
        var days = Given.Whole("--days", 1, 730, "Days until it expires.");
        days.DefaultValueFactory = _ => 90;
        var replaces = new Option<string?>("--replaces") { Description = "Rotation: id of the key in whose place this one stands." };
        var overlap = Given.Whole("--overlap-days", 0, 30, "Days for which the replaced key still opens.");
        overlap.DefaultValueFactory = _ => 7;
        var data = RunsCommand.Data();
        var command = new Command("new", "Makes a key and prints it, once: only its SHA-256 is kept.") { name, role, scopes, institution, days, replaces, overlap, data };
        command.SetAction((parsed, _) =>
        {
            var (now, (id, text)) = (DateTimeOffset.UtcNow, KeyText.New());
            var holder = Roles[parsed.GetValue(role)!];
            var given = parsed.GetValue(scopes) is { Length: > 0 } words ? words : holder is KeyRole.Analyst or KeyRole.LcpaLead ? ["read", "run"] : ["read"];
            var key = new ApiKey(
                id, parsed.GetValue(name)!, holder, [.. given.Distinct(StringComparer.Ordinal).Select(word => word == "run" ? KeyScope.Run : KeyScope.Read)],
                parsed.GetValue(institution), now, now.AddDays(parsed.GetValue(days)), null, KeyText.Sha256(text));
            KeyFile.Change(RunsCommand.Options(parsed.GetValue(data)).DataFolder, ring => parsed.GetValue(replaces) is { } old ? Without(ring, old, now.AddDays(parsed.GetValue(overlap))).With(key.Replacing(ring.Keys.First(one => one.Id == old))) : ring.With(key));
            Console.Out.WriteLine(text);
            shell.Say(string.Create(CultureInfo.InvariantCulture, $"Key {id} for {key.Name} ({parsed.GetValue(role)}), until {key.ExpiresAt:yyyy-MM-dd}. It is shown this once; keep it where nobody else reads it."));
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static Command List(Shell shell)
    {
        var data = RunsCommand.Data();
        var command = new Command("list", "Lists the keys: ids, holders, roles, never secrets.") { data };
        command.SetAction((parsed, _) =>
        {
            var keys = KeyFile.Read(RunsCommand.Options(parsed.GetValue(data)).DataFolder).Keys;
            if (keys.IsEmpty)
                shell.Say("No keys are kept here.");
            foreach (var key in keys)
            {
                var state = key.IsValid(DateTimeOffset.UtcNow) ? "until " : key.RevokedAt is null ? "expired " : "revoked ";
                var until = key.RevokedAt is { } revoked && revoked < key.ExpiresAt ? revoked : key.ExpiresAt;
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key.Id}  {Roles.First(role => role.Value == key.Role).Key,-9}  {string.Join('+', key.Scopes).ToLowerInvariant(),-8}  {state}{until:yyyy-MM-dd}  {key.Institution ?? "-"}  {key.Name}"));
            }

            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static Command Revoke(Shell shell)
    {
        var id = Given.PathArgument("id", "Id of the key, as in the list.");
        var data = RunsCommand.Data();
        var command = new Command("revoke", "Revokes a key at once; a running server refuses it too.") { id, data };
        command.SetAction((parsed, _) =>
        {
            KeyFile.Change(RunsCommand.Options(parsed.GetValue(data)).DataFolder, ring => Without(ring, parsed.GetValue(id)!, DateTimeOffset.UtcNow));
            shell.Say($"Key {parsed.GetValue(id)} is revoked.");
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static KeyRing Without(KeyRing ring, string id, DateTimeOffset from)
        => ring.Revoked(id, from) ?? throw new InvalidInputException([new Problem("keys", null, null, "id", id, "is no key of this data folder", "pathways keys list tells which there are")]);
}
