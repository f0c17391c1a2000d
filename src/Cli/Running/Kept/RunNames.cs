using Pathways.Grains.Messages;
using Pathways.Model;

namespace Pathways.Cli.Running.Kept;

/// <summary>How users name runs: by the id, by how it begins where only one begins so, or as <c>latest</c>.</summary>
internal static class RunNames
{
    public const string Latest = "latest";

    /// <summary>The run of a name.</summary>
    /// <param name="name">What the user gave.</param>
    /// <param name="runs">The runs known, the latest start first.</param>
    /// <param name="folder">Where they are kept, for messages.</param>
    /// <exception cref="InvalidInputException">There is none, or more than one.</exception>
    public static RunView Find(string name, IEnumerable<RunView> runs, string folder)
    {
        var known = runs.ToArray();
        if (name == Latest)
            return known.FirstOrDefault() ?? throw Refused("is no run: none is kept in " + folder, "run a scenario first, or give another folder by --data");
        if (Array.Find(known, run => run.RunId == name) is { } exact)
            return exact;
        var like = Array.FindAll(known, run => run.RunId.StartsWith(name, StringComparison.Ordinal));
        return like.Length switch
        {
            1 => like[0],
            0 => throw Refused("is no run that is kept in " + folder, "pathways runs list tells which there are"),
            _ => throw Refused("is how several runs begin", "give one of " + string.Join(", ", like.Select(run => run.RunId))),
        };

        InvalidInputException Refused(string message, string allowed) => new([new Problem("arguments", null, null, "run", name, message, allowed)]);
    }
}
