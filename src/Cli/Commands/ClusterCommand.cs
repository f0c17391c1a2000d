using System.CommandLine;
using Npgsql;
using Pathways.Cli.Terminal;
using Pathways.Model;
using Pathways.Silo.Cluster;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways cluster</c>: what has to be done once for a cluster of silos on PostgreSQL.</summary>
internal static class ClusterCommand
{
    private const string Variable = ClusterConfiguration.EnvironmentPrefix + "OWNER_CONNECTION";

    public static Command Create(Shell shell) => new("cluster", "Prepares a PostgreSQL database for a cluster of silos.") { Init(shell) };

    private static Command Init(Shell shell)
    {
        var connection = new Option<string?>("--connection") { Description = $"How the schema's owner reaches the database; or the environment variable {Variable}, which others on the machine do not see." };
        var scripts = Given.Path("--orleans-sql", "Folder with Orleans's PostgreSQL scripts.");
        scripts.Required = true;
        var user = new Option<string>("--cluster-user") { Description = "Role that silos and clients use; it must exist.", DefaultValueFactory = _ => "pathways_silo" };
        var schema = new Option<string>("--schema") { Description = "Schema of the tables; made if need be.", DefaultValueFactory = _ => ClusterConfiguration.DefaultSchema };
        var command = new Command("init", "Applies Orleans's scripts, then Pathways' own migrations, in one transaction. Doing it again changes nothing.")
        {
            connection, scripts, user, schema,
        };
        command.SetAction((parsed, cancel) => InitAsync(
            shell, parsed.GetValue(connection), parsed.GetValue(scripts)!, parsed.GetValue(user)!, parsed.GetValue(schema)!, cancel));
        return command;
    }

    private static async Task<int> InitAsync(Shell shell, string? connection, string folder, string user, string schema, CancellationToken cancel)
    {
        var given = connection ?? Environment.GetEnvironmentVariable(Variable)
            ?? throw new InvalidInputException([new Problem("cluster init", null, null, "--connection", null, "is missing", $"give it, or the environment variable {Variable}")]);
        var text = ConnectionText.Parse(given, schema, connection is null ? Variable : "--connection");
        try
        {
            var done = await new ClusterInit(text, OrleansScripts.Find(folder), user).RunAsync(cancel).ConfigureAwait(false);
            foreach (var line in done)
                Console.Out.WriteLine(line);
            Console.Out.WriteLine(done.Count == 0 ? $"{text.Place}: everything was there." : $"{text.Place}: ready.");
            return ExitCodes.Done;
        }
        catch (NpgsqlException refused)
        {
            // Its message names the place at most, never the connection string.
            shell.Say($"{text.Place}: {refused.Message}; nothing was changed.");
            return ExitCodes.Failed;
        }
    }
}
