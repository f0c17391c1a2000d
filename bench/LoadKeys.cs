using Pathways.Data.Keys;

namespace Pathways.Bench;

/// <summary>Makes keys for the load, one a connection, in the data folder of the server: of leads and of analysts by turns, the last an analyst's.</summary>
internal static class LoadKeys
{
    public static void Make(string dataFolder, string keyFile, int count)
    {
        var now = DateTimeOffset.UtcNow;
        var made = Enumerable.Range(1, count).Select(number => (Number: number, New: KeyText.New())).ToArray();
        KeyFile.Change(dataFolder, ring => made.Aggregate(ring, (all, one) => all.With(new ApiKey(
            one.New.Id, $"load {one.Number}", one.Number % 2 == 0 ? KeyRole.Analyst : KeyRole.LcpaLead, [KeyScope.Read, KeyScope.Run], null, now, now.AddDays(1), null, KeyText.Sha256(one.New.Key)))));
        File.WriteAllLines(keyFile, made.Select(one => one.New.Key));
    }
}
