using System.CommandLine;
using System.Text;
using Pathways.Cli.Terminal;
using Pathways.Data.Scenarios;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways scenario</c>: check, list and begin scenario files.</summary>
internal static class ScenarioCommand
{
    private const string Folder = "scenarios";

    public static Command Create(Shell shell) => new("scenario", "Checks, lists and begins scenario files.")
    {
        ScenarioCheckCommand.Create(shell), New(shell), List(), Schema(),
    };

    private static Command New(Shell shell)
    {
        var name = new Argument<string>("name") { Description = "Name of the scenario: lower-case letters, digits, hyphens." };
        var extends = new Option<string>("--extends") { Description = "Scenario that it extends.", DefaultValueFactory = _ => "baseline" };
        var folder = Given.Path("--folder", $"Folder of the file; by default {Folder}.");
        var command = new Command("new", "Writes a commented template.") { name, extends, folder };
        command.SetAction((parsed, _) =>
        {
            var into = parsed.GetValue(folder) ?? Folder;
            var (wanted, basis) = (parsed.GetValue(name)!, parsed.GetValue(extends)!);
            var path = Path.Combine(into, wanted + ".yaml");
            if (!ScenarioNames.Right(wanted))
                throw Refused("name", wanted, "is not a plain name", "give up to 64 lower-case letters and digits, joined by hyphens, such as gap-fill-300");
            if (!File.Exists(Path.Combine(into, basis + ".yaml")))
                throw Refused("--extends", basis, $"has no file {basis}.yaml in {into}", NearestWord.Hint(basis, [.. ScenarioNames.In(into)]));
            if (File.Exists(path))
                throw Refused("name", path, "exists already", "give another name, or edit that file");
            File.WriteAllText(path, ScenarioTemplate.Of(wanted, basis), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (!File.Exists(Path.Combine(into, ScenarioSchema.FileName)))
                File.WriteAllText(Path.Combine(into, ScenarioSchema.FileName), ScenarioSchema.Text(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            shell.Say("wrote " + path);
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static Command List()
    {
        var folder = Given.Path("--folder", $"Folder of the files; by default {Folder}.");
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command("list", "Lists the scenarios of a folder.") { folder, json };
        command.SetAction((parsed, _) =>
        {
            var files = ScenarioNames.In(parsed.GetValue(folder) ?? Folder).Select(name => ScenarioNames.Described(parsed.GetValue(folder) ?? Folder, name)).ToArray();
            if (parsed.GetValue(json))
                Console.Out.Write(ScenarioListJson.Of(files));
            else
                foreach (var file in files)
                    Console.Out.WriteLine(file.Fault is { } fault ? $"{file.Name,-40} {fault}" : $"{file.Name,-40} {file.Modifications,3} changes  {ScenarioNames.Start(file.Purpose)}");
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static Command Schema()
    {
        var command = new Command("schema", "Prints the JSON Schema of scenario files.");
        command.SetAction((_, _) =>
        {
            Console.Out.Write(ScenarioSchema.Text());
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static InvalidInputException Refused(string file, string value, string message, string allowed)
        => new([new Problem(file, null, null, null, value, message, allowed)]);
}
