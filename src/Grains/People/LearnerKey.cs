namespace Pathways.Grains.People;

/// <summary>The key of a learner's grain: <c>{dataset hash}/{learner id}</c>.</summary>
public static class LearnerKey
{
    /// <summary>The key.</summary>
    public static string Of(string datasetHash, string learnerId) => datasetHash + "/" + learnerId;

    /// <summary>The learner's id in a key.</summary>
    public static string LearnerIdIn(string key) => key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
