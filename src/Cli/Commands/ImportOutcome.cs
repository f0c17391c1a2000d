using System.Globalization;
using Pathways.Cli.Terminal;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Cli.Commands;

/// <summary>How an import is told: the report's files, the figures on the standard output, and what else is to be known.</summary>
internal static class ImportOutcome
{
    /// <summary>Tells it.</summary>
    /// <param name="shell">Where words go.</param>
    /// <param name="result">What became of the import.</param>
    /// <param name="folder">Folder of the report; it is written.</param>
    /// <param name="json">Whether figures are printed as JSON.</param>
    /// <exception cref="InvalidInputException">The import was refused; its errors.</exception>
    public static void Tell(Shell shell, ImportResult result, string folder, bool json)
    {
        QualityFiles.Write(folder, result.Quality);
        shell.Say(result.Problems.Where(problem => problem.Severity == Severity.Note));
        var quality = result.Quality;
        if (json)
            Console.Out.WriteLine(JsonText.Of(ImportJson.Of(result, folder)));
        else
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{quality.Read:N0} rows read{(quality.Written ? "" : ", none imported; by themselves")}: {string.Join(", ", quality.Outcomes.Where(pair => pair.Rows > 0).Select(pair => $"{pair.Rows:N0} {Word(pair.Outcome, quality.Written)}"))}. Report: {folder}/{QualityFiles.Page}"));
        if (result.Problems.Any(problem => problem.Severity == Severity.Error))
            throw new InvalidInputException(result.Problems.Where(problem => problem.Severity == Severity.Error));
        foreach (var note in json ? [] : quality.Notes.Skip(result.Problems.Length))
            shell.Say(note);
    }

    private static string Word(RowOutcome outcome, bool written) => outcome switch
    {
        RowOutcome.LeftOut => "left out",
        RowOutcome.Imported when !written => "right",
        _ => outcome.ToString().ToLowerInvariant(),
    };
}
