using System.Diagnostics;
using Pathways.Data.Importing;

namespace Pathways.Cli.Tests.Host;

/// <summary>Kills the process at a step of an import, as <c>kill -9</c> does: at a step, not at a time, so that a slow machine tells the same.</summary>
internal static class ImportKill
{
    public static void At(string step)
    {
        var wanted = Enum.Parse<CommitPoint>(step);
        CommitSteps.ForTests(point =>
        {
            if (point != wanted)
                return;
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite); // nothing is done after it
        });
    }
}
