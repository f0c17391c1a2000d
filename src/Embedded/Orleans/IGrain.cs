using Orleans.Runtime;

namespace Orleans.Runtime
{
    /// <summary>Anything that can be addressed. On the closed list because Orleans's own signatures name it.</summary>
    public interface IAddressable;
}

namespace Orleans
{
    /// <summary>Marks an interface as a grain's.</summary>
    public interface IGrain : IAddressable;

    /// <summary>A grain whose key is a string: the only kind of key on the closed list.</summary>
    public interface IGrainWithStringKey : IGrain;
}
